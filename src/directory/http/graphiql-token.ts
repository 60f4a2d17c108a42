import { invariant } from '../../kernel/invariant.ts';

/** The call that mounts GraphiQL, with its options; the last statement of the script. */
const MOUNT_CALL = /YogaGraphiQL\.renderYogaGraphiQL\(\s*window\.document\.querySelector\('#root'\),\s*(\{.*\}),\s*\);/;
/** The call is within so many characters of the end: a search through the whole page takes long. */
const TAIL_LENGTH = 8_192;

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

/** Validates the token with a small query and then mounts GraphiQL, which reads the schema: that needs a token, too. */
function signInScript(options: string): string {
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

/**
 * Adds a form for an access token to the GraphiQL page. The page keeps the token in memory and sends it with each
 * request.
 */
export function addTokenForm(html: string): string {
  const tail = html.slice(-TAIL_LENGTH);
  const mount = MOUNT_CALL.exec(tail);
  invariant(mount !== null && html.includes(ROOT), 'the page of GraphiQL has the known structure');
  const [call, options = '{}'] = mount;
  const script = tail.slice(0, mount.index) + signInScript(options) + tail.slice(mount.index + call.length);
  return html.slice(0, -TAIL_LENGTH).replace(ROOT, () => FORM) + script;
}
