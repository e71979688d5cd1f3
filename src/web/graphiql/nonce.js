// The dialogs of GraphiQL make a style of their own; the policy of the page takes it by this mark only, which must be set before GraphiQL is loaded.
globalThis.__webpack_nonce__ = document.querySelector('meta[name="style-nonce"]').content;
