import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { signerVectors } from './src/conformance/vectors-plugin.ts';

// Relative addresses: the gateway serves these files at /console/, anybody else at any path.
export default defineConfig({
  base: './',
  plugins: [react(), signerVectors()],
  resolve: { conditions: ['@dataplus/source', 'module', 'browser', 'production', 'import', 'default'] },
  worker: { format: 'es', plugins: () => [signerVectors()] },
  build: {
    target: 'es2022',
    // Inlined assets would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    manifest: 'manifest.json',
  },
});
