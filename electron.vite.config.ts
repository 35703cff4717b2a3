import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const workers = ['media', 'simulator', 'frames', 'export']

/** Builds the desktop app's main process with its workers, the preload script, and the page. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // three is bundled: a package leaves out the folder its add-ons are in.
      externalizeDeps: { exclude: ['three'] },
      rollupOptions: {
        input: {
          electron: path.join(root, 'src/main/electron/main.ts'),
          ...Object.fromEntries(
            workers.map((name) => [`workers/${name}`, path.join(root, `src/main/workers/${name}.ts`)]),
          ),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload script has to be one CommonJS file.
      rollupOptions: {
        input: { index: path.join(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: path.join(root, 'src/renderer'),
    plugins: [react(), tailwindcss()],
    worker: { format: 'es' },
    build: {
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      rollupOptions: { input: path.join(root, 'src/renderer/index.html') },
    },
  },
})
