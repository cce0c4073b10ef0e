/** How long the word of success stands, in milliseconds. */
const shown = 3000;

/** A live region is announced when its text changes after it has come into the page. */
const settled = 100;

/** Copies an address and says so, to eyes and ears. */
async function copyAddress(address: string): Promise<void> {
  const say = makeNotice();
  try {
    await navigator.clipboard.writeText(address);
    say('Address copied');
  } catch {
    // No permission, or no secure connection. The link has led to the section.
    say('The address bar has the address of this section');
  }
}

let notice: HTMLElement | undefined;
let timer: number | undefined;

function makeNotice(): (text: string) => void {
  notice ??= document.body.appendChild(Object.assign(document.createElement('p'), { className: 'notice', role: 'status' }));
  const region = notice;
  return (text) => {
    clearTimeout(timer);
    region.textContent = '';
    window.setTimeout(() => {
      region.textContent = text;
    }, settled);
    timer = window.setTimeout(() => {
      region.textContent = '';
    }, shown);
  };
}

document.addEventListener('kb:copy', ({ detail }) => void copyAddress(detail));
