/** Shown at `/console/` where the console is not installed. */
export const missingPage: string = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dataplus console</title>
<h1>The console is not installed</h1>
<p>Run <code>npm install @dataplus/console</code> beside the gateway and start it again, or name a folder of built files with <code>--console-folder</code>.</p>
<p lang="zh">控制台尚未安装：请运行 <code>npm install @dataplus/console</code> 后重新启动网关。</p>
<p>The admin API is here all the same: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
</html>
`;
