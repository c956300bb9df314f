import "@fontsource-variable/inter/wght.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./shell/App.tsx";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no #app");
createRoot(root).render(<App />);
