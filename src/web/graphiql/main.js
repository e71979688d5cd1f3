// The page at /graphql for browsers: GraphiQL with an example. Built into one script and one style sheet, dist/web/graphiql.{js,css}.

import './nonce.js';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import './page.css';

const EXAMPLE = `# Ai chủ trì cấp phép X-quang y tế ở Quảng Ngãi ngày 15/5/2025?
# Who led diagnostic X-ray licensing in Quảng Ngãi on 15 May 2025?
query {
  responsibility(
    question: { text: "xin cấp giấy phép máy X-quang" }
    province: "Quảng Ngãi"
    asOf: "2025-05-15"
  ) {
    status
    summary { vi en }
    leads { unit { name { vi } } role clauses { path summary { vi } document { key number issuedOn basedOn { number } } } reason { vi en } }
    caveats { code message { vi } settle { vi } }
    understoodAs { code score matched }
    receipt { revision answerHash }
  }
}
`;

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
createRoot(document.getElementById('graphiql')).render(createElement(GraphiQL, { fetcher, defaultQuery: EXAMPLE, shouldPersistHeaders: false }));
