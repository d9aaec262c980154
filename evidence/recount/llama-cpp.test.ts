import { expect, it } from 'vitest'
import { architectures } from './llama-cpp'

const CODE = `#include "llama-arch.h"

static const std::map<llm_arch, const char *> LLM_ARCH_NAMES = {
    { LLM_ARCH_CLIP,             "clip"             }, // dummy, only used by llama-quantize
    { LLM_ARCH_LLAMA,            "llama"            },
    { LLM_ARCH_MAMBA,            "mamba"            },
    { LLM_ARCH_JAMBA,            "jamba"            },
    { LLM_ARCH_LFM2,             "lfm2"             },
    { LLM_ARCH_UNKNOWN,          "(unknown)"        },
};

static const std::map<llm_kv, const char *> LLM_KV_NAMES = {
    { LLM_KV_GENERAL_TYPE,       "general.type"     },
};

bool llm_arch_is_recurrent(const llm_arch & arch) {
    switch (arch) {
        case LLM_ARCH_MAMBA:
            return true;
        default:
            return false;
    }
}

bool llm_arch_is_hybrid(const llm_arch & arch) {
    switch (arch) {
        case LLM_ARCH_JAMBA:
        case LLM_ARCH_LFM2:
            return true;
        default:
            return false;
    }
}
`

it('architectures are counted, and those that are recurrent or hybrid', () => {
  expect(architectures(CODE)).toEqual({ value: { other: 3, architectures: 4 }, beside: { recurrent: 1, hybrid: 2 } })
})

it.each(['LLM_ARCH_NAMES', 'llm_arch_is_recurrent', 'llm_arch_is_hybrid'])('a file without %s is another', (name) => {
  expect(() => architectures(CODE.replace(name, 'other'))).toThrow(`The source "llama-cpp" has changed its form: src/llama-arch.cpp has no ${name} that can be read;`)
})
