// `import './sidebar.css'`: esbuild puts the style into the page that imports it.
declare module '*.css';
