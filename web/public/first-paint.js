// Runs before the first paint so that a chosen theme never flashes the other one.
try {
  const theme = localStorage.getItem("hilo.theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme it is.
}
