import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Where `npm run dev` finds a running Hilo.
const server = process.env.HILO_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  server: {
    host: "127.0.0.1",
    proxy: { "/api": server, "/docs": server, "/ws": { target: server, ws: true } },
  },
  build: {
    // A data: URL is what the content security policy forbids for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2023",
    rolldownOptions: {
      // The API reference is no part of this application but wears its theme, by a name that lasts.
      input: { index: "index.html", theme: "src/theme/theme.css" },
      output: {
        assetFileNames: ({ names }) =>
          names.includes("theme.css") ? "theme.css" : "assets/[name]-[hash][extname]",
      },
    },
  },
});
