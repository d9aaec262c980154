import { expect, it } from 'vitest'
import { findLab } from './labs-by-name'

it.each([
  ['openai', ['gpt-5', 'gpt-4o-mini', 'gpt4o', 'openai/gpt-oss-120b', '@cf/openai/gpt-oss-20b', 'accounts/fireworks/models/gpt-oss-120b', 'o3', 'o4-mini', 'openai/o1:free', 'chatgpt-4o-latest', 'codex-mini-latest', 'openai.gpt-oss-120b-1:0', 'global.openai.gpt-5.6-sol', 'duo-chat-gpt-5-mini', 'openai-gpt-oss-120b', 'databricks-gpt-5']],
  ['google', ['gemini-2.5-pro', 'google/gemma-3-27b-it', 'google.gemma-3-4b-it', 'google-gemma-3-27b-it', 'medgemma-27b', 'veo-3.1', 'models/gemini-flash-latest']],
  ['alibaba', ['Qwen/Qwen2.5-Coder-32B-Instruct', 'qwen-max', 'qwen3.5-122b-a10b', 'qwen.qwen3-32b-v1:0', 'qwq-32b', 'qvq-max', 'wan2.5-t2v', 'hf:Qwen/Qwen3-235B-A22B']],
  ['anthropic', ['claude-opus-4-7', 'anthropic/claude-3.7-sonnet:thinking', 'us.anthropic.claude-sonnet-4-6', 'apac.anthropic.claude-3-haiku-20240307-v1:0', 'anthropic--claude-4-opus', 'databricks-claude-sonnet-4', 'claude-opus-4@20250514']],
  ['xai', ['grok-4.3', 'x-ai/grok-code-fast-1', 'xai.grok-4', 'grok-41-fast']],
] as const)('%s has the models of its name', (lab, ids) => {
  expect(ids.filter(id => findLab(id) !== lab)).toEqual([])
})

it('another’s model is nobody’s of the five', () => {
  const ids = ['deepseek/deepseek-r1-distill-qwen-32b', 'deepseek-r1-0528-qwen3-8b', 'groq/compound', 'gpt-j-6b', 'gpt4all-13b', 'o11y', 'wandb/x', 'llama-4-scout', 'openrouter/auto', 'openai/whisper-large-v3', 'codexa', 'nvidia/llama-nemotron', 'grokking']
  expect(ids.filter(findLab)).toEqual([])
})
