import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import rooms from './tools/eslint-rooms.js';

/** Packages that read no clock, no file and no environment: they run unchanged in browsers and workers. */
const purePackages = ['signer', 'service-schemas', 'agreement-terms', 'billing-rules'];

export default defineConfig([
  globalIgnores([
    '**/dist/',
    '**/node_modules/',
    'docs/reference/',
    'conformance/references/',
    '**/generated/',
    '**/coverage/',
    '**/.stryker-tmp/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ExportAllDeclaration', message: 'List the exports by name.' },
      ],
      // Public functions are called from plain JavaScript too: what the types rule out is checked all the same.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // isolatedDeclarations wants the types that this rule removes.
      '@typescript-eslint/no-inferrable-types': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['packages/**/*.ts', 'apps/**/*.ts', 'apps/**/*.tsx', 'conformance/**/*.ts'],
    plugins: { rooms },
    rules: { 'rooms/borders': 'error' },
  },
  {
    files: [`packages/{${purePackages.join(',')}}/src/**/*.ts`],
    ignores: [
      '**/*.test.ts',
      'packages/signer/src/platform/node.ts',
      'packages/agreement-terms/src/hash/sha256-node.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'This package runs outside of Node too.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname'],
    },
  },
  {
    files: ['vitest.config.ts', '**/*.config.js', '**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
  },
]);
