import { invariant } from '../../kernel/invariant.ts';

/** Where the page mounts GraphiQL, with its options: the last that its script does. */
const MOUNTING = /YogaGraphiQL\.renderYogaGraphiQL\(\s*window\.document\.querySelector\('#root'\),\s*(\{.*\}),\s*\);/;
const MOUNTING_LENGTH = 8_192;

const ROOT = '<div id="root"></div>';

const FORM = `<div id="root"><form id="sign-in">
  <label for="token">Access token</label>
  <input id="token" type="password" autocomplete="off" required autofocus>
  <button>Open GraphiQL</button>
  <p id="refusal" role="alert"></p>
</form></div>
<style>
  #sign-in { font: 16px/1.5 system-ui, sans-serif; max-width: 24em; margin: 20vh auto; padding: 0 1em; color-scheme: light dark; }
  #sign-in label, #sign-in input { display: block; width: 100%; box-sizing: border-box; }
  #sign-in input, #sign-in button { font: inherit; padding: .4em .6em; margin: .3em 0; }
</style>`;

/** The schema, too, is told to those alone who have a token: it is tried before anything is asked in its name. */
function signIn(options: string): string {
  return `
        const form = document.querySelector('#sign-in');
        form.addEventListener('submit', async (event) => {
          event.preventDefault();
          const additionalHeaders = { Authorization: 'Bearer ' + document.querySelector('#token').value.trim() };
          const options = ${options};
          const tried = await fetch(options.endpoint, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', ...additionalHeaders },
            body: '{"query":"{__typename}"}',
          }).then((reply) => reply.json(), () => ({ errors: [{ message: 'Cannot reach the server.' }] }));
          if (tried.errors) document.querySelector('#refusal').textContent = tried.errors[0].message;
          else YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), { ...options, additionalHeaders });
        });`;
}

/** GraphiQL's page, which first asks for an access token, keeps it in memory alone, and sends it with each request. */
export function askForToken(html: string): string {
  const tail = html.slice(-MOUNTING_LENGTH);
  const mounting = MOUNTING.exec(tail);
  invariant(mounting !== null && html.includes(ROOT), 'the page of GraphiQL is built as we know it');
  const [call, options = '{}'] = mounting;
  const script = tail.slice(0, mounting.index) + signIn(options) + tail.slice(mounting.index + call.length);
  return html.slice(0, -MOUNTING_LENGTH).replace(ROOT, () => FORM) + script;
}
