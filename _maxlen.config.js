import stylistic from '@stylistic/eslint-plugin'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
export default [
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  ...vue.configs['flat/base'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  { linterOptions: { reportUnusedDisableDirectives: 'off' }, plugins: { '@stylistic': stylistic }, files: ['**/*.ts', '**/*.vue'], rules: { '@stylistic/max-len': ['error', { code: 120, ignoreStrings: true, ignoreUrls: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }] } },
]
