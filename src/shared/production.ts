/**
 * graphql-js checks every type a second time unless NODE_ENV says production, and it looks once, when it is loaded.
 * To be imported before anything that loads it.
 */
process.env['NODE_ENV'] ??= 'production';
