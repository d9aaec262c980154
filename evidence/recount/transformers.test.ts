import { expect, it } from 'vitest'
import { packed } from '../../tests/support/registries'
import { readTree } from '../refresh/pack'
import { reuseOfLlama } from './transformers'

const MODELS = 'transformers-caa14e7d/src/transformers/models'
const tree = (files: Record<string, string>) => readTree(packed(Object.fromEntries(Object.entries(files).map(([path, text]) => [`${MODELS}/${path}`, text]))), 'transformers')
const FILES = {
  '__init__.py': '',
  'auto/modular_auto.py': 'from ..llama.modeling_llama import LlamaModel\n\nclass AutoThing(LlamaModel):\n    pass\n',
  'deprecated/bort/modular_bort.py': 'from ..llama.modeling_llama import LlamaModel\nclass Bort(LlamaModel): ...\n',
  'llama/modeling_llama.py': 'class LlamaModel: ...\n',
  // In brackets over several lines, with names that are no base of a class.
  'csm/modular_csm.py': 'import torch.nn as nn\n\nfrom ...cache_utils import Cache\nfrom ..auto import AutoModel\nfrom ..llama.modeling_llama import (\n    KwargsForCausalLM,  # noqa: (why)\n    LlamaAttention,\n    LlamaMLP,\n)\n\n\n@dataclass\nclass CsmMLP(LlamaMLP):\n    pass\n',
  'gemma/modular_gemma.py': 'from ..llama.configuration_llama import LlamaConfig as Settings\nclass GemmaConfig(\n    Settings,\n):\n    pass\n',
  'gemma2/modular_gemma2.py': 'from ..gemma.modeling_gemma import GemmaMLP, GemmaModel\nclass Gemma2MLP(nn.Module, GemmaMLP):\n    pass\n',
  'gemma3/modular_gemma3.py': 'from ..gemma2.modeling_gemma2 import Gemma2MLP\nclass Gemma3MLP(Gemma2MLP): ...\n',
  // It only calls what it imports.
  'caller/modular_caller.py': 'from ..llama.modeling_llama import apply_rotary_pos_emb\nclass Caller(nn.Module):\n    pass\n',
  // It says in a comment what another has.
  'copied/modeling_copied.py': '# from ..llama.modeling_llama import LlamaMLP\nfrom ..llama.modeling_llama import LlamaMLP\nclass CopiedMLP(LlamaMLP): ...\n',
  'bert/modeling_bert.py': '',
}

it('families that build on Llama’s classes are counted, themselves and by way of others', () => {
  expect(reuseOfLlama(tree(FILES))).toEqual({ value: { reuse: 4, families: 8 }, beside: { direct: 2 } })
})

it('two that build on each other do not build on Llama', () => {
  const round = (a: string, b: string) => `from ..${b}.modeling_${b} import Of${b}\nclass Of${a}(Of${b}): ...\n`
  expect(reuseOfLlama(tree({ ...FILES, 'x/modular_x.py': round('x', 'y'), 'y/modular_y.py': round('y', 'x') })).value).toEqual({ reuse: 4, families: 10 })
})

it('a library without Llama is another', () => {
  expect(() => reuseOfLlama(tree({ 'bert/modeling_bert.py': '' }))).toThrow(/^The source "transformers" has changed its form: it has no folder src\/transformers\/models\/llama; /)
})
