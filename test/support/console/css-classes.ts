/** Stands for every CSS module of the console: the class of a name is the name itself. */
const classes = new Proxy<Record<string, string>>({}, { get: (_, name) => String(name) });

// A CSS module's classes are its default export.
export default classes;
