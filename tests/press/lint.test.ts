/** Words in a component would stay in one language, so the linter refuses them. */
import { ESLint } from 'eslint'
import vue from 'eslint-plugin-vue'
import { expect, it } from 'vitest'

const RULE = 'vue/no-bare-strings-in-template'
const FILE = 'components/SlideHead.vue'
/** As the project sets it, without the rules that know types, which take long to start. */
const { rules } = await new ESLint().calculateConfigForFile(FILE) as { rules: Record<string, ['error', ...object[]]> }
const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [...vue.configs['flat/base'], { rules: { [RULE]: rules[RULE]! } }] })
const refused = async (template: string) => {
  const [result] = await eslint.lintText(`<template>${template}</template>\n`, { filePath: FILE })
  return result!.messages.map(({ ruleId }) => ruleId)
}

it.each(['<p>Sources</p>', '<svg aria-label="A figure" />', '<button title="Next">{{ next }}</button>', '<input placeholder="Name">'])('%s is refused', async template =>
  expect(await refused(template)).toEqual([RULE]))

it.each(['<p>{{ words.sources }}</p>', '<svg :aria-label="words.title" />', '<p>[{{ number }}], {{ name }} · {{ date }}</p>'])('%s is not', async template =>
  expect(await refused(template)).toEqual([]))
