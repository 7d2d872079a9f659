// What a hand needs: theme, copying a link, printing, a form that shows at once what was chosen, reading a chart, and a
// page that follows its figures. Everything works without it but these.
const root = document.documentElement;
const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
const each = (part, query, work) => part.querySelectorAll(query).forEach(work);

// The frame, once.
each(document, '[data-theme-toggle]', link => {
  link.addEventListener('click', event => {
    event.preventDefault();
    root.dataset.theme = isDark() ? 'light' : 'dark';
    const here = new URL(location.href);
    here.searchParams.set('theme', root.dataset.theme);
    history.replaceState(null, '', here);
    each(document, 'main a, .nav a, .tools a[hreflang]', it => {
      const there = new URL(it.href);
      if (there.origin === location.origin) {
        there.searchParams.set('theme', root.dataset.theme);
        it.href = there;
      }
    });
  });
});
each(document, '[data-print]', button => button.addEventListener('click', () => print()));
each(document, '[data-copy]', button => button.addEventListener('click', async () => {
  await navigator.clipboard.writeText(location.href);
  const words = button.textContent;
  button.textContent = button.dataset.copy;
  setTimeout(() => { button.textContent = words; }, 2000);
}));
each(document, 'form[data-submit] select', field => field.addEventListener('change', () => field.form.requestSubmit()));

// A chart is read by pointer or by arrow keys, period by period.
const readable = part => each(part, '.chart[data-xs]', chart => {
  const xs = chart.dataset.xs.split(' ').map(Number);
  const says = chart.closest('figure').querySelectorAll('[data-readout] > span');
  const cursor = chart.querySelector('[data-cursor]');
  let at = says.length - 1;
  const go = to => {
    at = Math.max(0, Math.min(xs.length - 1, to));
    says.forEach((it, i) => { it.hidden = i !== at; });
    cursor.setAttribute('d', cursor.getAttribute('d').replace(/^M[\d.]+/, 'M' + xs[at]));
  };
  chart.addEventListener('pointermove', event => {
    const box = chart.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * Number(chart.dataset.w);
    go(xs.reduce((best, one, i) => Math.abs(one - x) < Math.abs(xs[best] - x) ? i : best, 0));
  });
  chart.addEventListener('keydown', event => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      go(at + step);
      event.preventDefault();
    }
  });
  go(at);
});
readable(document);

// When figures change, the page asks for itself again and puts in what differs: nothing jumps, what is open stays open, and
// whoever is in the middle of a field is left alone.
const main = document.querySelector('main[data-live]');
let served = main?.innerHTML;
const follow = async () => {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = fresh.querySelector('main');
  const freshness = fresh.getElementById('fresh');
  if (freshness) {
    document.getElementById('fresh')?.replaceChildren(...freshness.childNodes);
  }
  if (now.innerHTML !== served && !main.contains(document.activeElement?.closest('input, select, textarea'))) {
    const open = [...main.querySelectorAll('details')].map(it => it.open);
    served = now.innerHTML;
    main.replaceChildren(...now.childNodes);
    main.querySelectorAll('details').forEach((it, i) => { it.open = open[i] ?? false; });
    readable(main);
  }
};
if (main) {
  let waiting = null;
  new EventSource(main.dataset.live).addEventListener('message', () => {
    waiting ??= setTimeout(() => { waiting = null; follow(); }, 300);
  });
}
