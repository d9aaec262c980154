/** One style for all code: correctness first (typed rules), then how it looks, so that `--fix` settles it. */
import eslint from '@eslint/js'
import stylistic from '@stylistic/eslint-plugin'
import perfectionist from 'eslint-plugin-perfectionist'
import vue from 'eslint-plugin-vue'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** A doc comment over an import describes the import: the sorter may have moved an import above the file's own. */
const docOverImport = {
  meta: { messages: { moved: 'This comment describes an import; put it over what it describes, or first in the file.' } },
  create: ({ sourceCode, report }) => ({
    ImportDeclaration(node) {
      const [comment] = sourceCode.getCommentsBefore(node).filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
      if (comment && sourceCode.getTokenBefore(comment))
        report({ loc: comment.loc, messageId: 'moved' })
    },
  }),
}

export default defineConfig(
  globalIgnores(['dist', '.dist-*', 'exports', 'findings', 'shots', 'stick', 'test-results', '**/_*']),
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  vue.configs['flat/recommended'],
  stylistic.configs.customize({ braceStyle: 'stroustrup', arrowParens: false, quoteProps: 'consistent-as-needed' }),
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] },
    },
  },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    plugins: { perfectionist, comments: { rules: { 'doc-over-import': docOverImport } } },
    rules: {
      'comments/doc-over-import': 'error',
      'eqeqeq': 'error',
      'no-console': 'off',
      'no-undef': 'off', // TypeScript's, which knows types and globals
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Types first, then Node's, packages' and ours; each by its path.
      'perfectionist/sort-imports': ['error', {
        groups: ['type-import', ['type-parent', 'type-sibling', 'type-index'], 'value-builtin', 'value-external', ['value-parent', 'value-sibling', 'value-index'], 'side-effect', 'unknown'],
        newlinesBetween: 'ignore',
        order: 'asc',
        type: 'natural',
      }],
      'perfectionist/sort-named-imports': ['error', { order: 'asc', type: 'natural' }],
      '@stylistic/max-len': ['error', {
        code: 120,
        ignoreStrings: true,
        ignoreTemplateLiterals: true,
        ignoreRegExpLiterals: true,
        ignoreUrls: true,
      }],
      '@stylistic/max-statements-per-line': ['error', { max: 1 }],
      '@stylistic/member-delimiter-style': ['error', { multiline: { delimiter: 'none' }, singleline: { delimiter: 'comma' } }],
      // Words come from the slide or from locales/; only signs stand in a template.
      'vue/no-bare-strings-in-template': 'error',
      // A template's lines are broken by sense: one group of attributes a line.
      'vue/max-attributes-per-line': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/multi-word-component-names': 'off', // layouts are named by Slidev
      'vue/require-default-prop': 'off', // an optional prop of TypeScript is undefined by default
      'vue/component-api-style': ['error', ['script-setup']],
    },
  },
  {
    files: ['packages/press/**'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{
          regex: '^(?:\\.\\./)+(?:article|bench|components/figures|evidence|explorable|layouts|locales|tests|deck\\.config)\\b',
          message: 'The press imports nothing of the talk; tell it by deck.config.ts.',
        }],
      }],
    },
  },
  {
    // The app itself asks its page; what looks at a page from outside goes one way. In WebKitGTK that way finds faces
    // failed that are there: the engines have their own.
    files: ['tests/**', 'bench/**', 'article/**', 'packages/press/**'],
    ignores: ['tests/engines/walk.ts', 'packages/press/util/fonts.ts', 'packages/press/client/**', 'packages/press/present/client/**', 'packages/press/site/inline-scripts/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'document', property: 'fonts', message: 'Wait for faces by loadFaces of util/fonts.ts, which names the one that does not come.' }],
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
)
