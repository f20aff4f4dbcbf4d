// Random URLs for signer.request-target and the models of the samples.

const STARTS = ['https://h', 'http://shujuapi.aliyun.com', 'HTTPS://H:443', 'http://h:8080', 'https://u:p@h', 'https://@h'];
const ODD_STARTS = ['ftp://h', '//h', '', 'https:h', 'https:///h', 'http://[::1]', 'http://[', ' https://h', 'mailto:a@b'];
const PIECES = ['a', '/', '/..', '/./', ';x=2', '%20', '%2e', ' ', '中', '|', "'", '\\', '?', '&', '=', '+', '#', '\t', '{'];

export function urlInput(random) {
  const { pick, chance, several } = random;
  const start = pick(chance(0.85) ? STARTS : ODD_STARTS);
  return { url: `${start}${chance(0.9) ? '/' : ''}${several(8, () => pick(PIECES)).join('')}` };
}
