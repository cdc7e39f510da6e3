// A sign-in provider for the tests: node-oidc-provider with its own pages, and people whom a test can change.
// node provider.mjs PORT SITE: the people come with POST /people, each name with its claims.
import http from 'node:http';
import { Provider } from 'oidc-provider';

const [port, site] = process.argv.slice(2);
const people = new Map();

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'peernotes',
    client_secret: 'a secret for the tests',
    redirect_uris: [`${site}/accounts/oidc/back/`],
    backchannel_logout_uri: `${site}/accounts/oidc/ended/`,
    backchannel_logout_session_required: true,
  }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
  scopes: ['openid', 'email', 'profile', 'groups'],
  cookies: { keys: ['not a secret'] },
  features: { backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  pkce: { required: () => true },
  // Its own fetch refuses this machine's addresses, which is where the tests' site is.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  findAccount: (ctx, sub) => people.has(sub) && { accountId: sub, claims: () => ({ sub, ...people.get(sub) }) },
});

const answer = provider.callback();
http.createServer(async (request, response) => {
  if (request.url !== '/people') return answer(request, response);
  let text = '';
  for await (const part of request) text += part;
  people.clear();
  for (const [name, claims] of Object.entries(JSON.parse(text))) people.set(name, claims);
  response.end();
}).listen(Number(port), '127.0.0.1');
