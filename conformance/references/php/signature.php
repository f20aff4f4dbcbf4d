<?php
// StringToSign (S-2) and the signature over it (S-1), with refusals in the order of S-7.1.
declare(strict_types=1);

const TOKEN = "/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/D"; // RFC 9110 §5.6.2

/** @return array{stringToSign: string, contentMd5: string} */
function stringToSign(stdClass $input): array
{
    $dialect = property_exists($input, 'dialect') ? text($input->dialect) : 'dataplus'; // S-5.1
    ['method' => $method, 'target' => $target, 'headers' => $headers, 'body' => $body] =
        readRequest(object($input->request ?? null));

    if (!in_array($dialect, ['dataplus', 'speech', 'speech-recognition'], true)) {
        throw new Fault('unknown-dialect'); // S-5.4
    }
    checkMethod($method);
    if (!preg_match('~^/[^\x00-\x20\x7F#]*$~D', $target)) {
        throw new Fault('invalid-target'); // S-3.6
    }
    foreach ($headers as [$name, $value]) {
        if (!preg_match(TOKEN, $name) || strpbrk($value, "\r\n") !== false || str_contains($value, "\0")) {
            throw new Fault('invalid-header'); // S-2.8
        }
    }
    $accept = implode(', ', valuesOf('accept', $headers)); // S-2.9
    $contentType = singleValue('content-type', $headers);
    $date = singleValue('date', $headers);
    $contentMd5 = singleValue('content-md5', $headers);
    singleValue('authorization', $headers); // S-2.10: neither signed nor kept, but never twice

    $digest = $body === '' ? '' : base64_encode(md5($body, true)); // S-4.1, S-4.2
    if ($contentMd5 !== '' && $contentMd5 !== $digest) {
        throw new Fault('content-md5-mismatch'); // S-4.6
    }
    if ($dialect === 'speech-recognition' && $digest !== '') {
        $digest = base64_encode(md5($digest, true)); // S-5.3
    }
    $lines = [$method, $accept, $digest, $contentType, $date];
    if ($dialect === 'dataplus') {
        $lines[] = $target; // S-5.2: the speech dialects have no line for it
    }
    return ['stringToSign' => implode("\n", $lines), 'contentMd5' => $digest]; // S-2.2
}

/** @return array{stringToSign: string, contentMd5: string, signature: string, authorization: string} */
function sign(stdClass $input): array
{
    $id = text($input->accessKeyId ?? null);
    $secret = text($input->accessKeySecret ?? null);
    $output = stringToSign($input);
    if (!preg_match('/^[!-9;-~]+$/D', $id)) {
        throw new Fault('invalid-access-key-id'); // S-1.3
    }
    if ($secret === '') {
        throw new Fault('invalid-access-key-secret'); // S-1.4
    }
    $signature = base64_encode(hash_hmac('sha1', $output['stringToSign'], $secret, true)); // S-1.2
    return $output + ['signature' => $signature, 'authorization' => "Dataplus $id:$signature"]; // S-1.1
}

/** S-3.2 */
function checkMethod(string $method): void
{
    $upper = strtoupper($method);
    $rewritten = in_array($upper, ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'], true) && $method !== $upper;
    $refused = in_array($upper, ['CONNECT', 'TRACE', 'TRACK'], true);
    if ($rewritten || $refused || !preg_match(TOKEN, $method)) {
        throw new Fault('invalid-method');
    }
}

/** S-2.7 */
function valuesOf(string $name, array $headers): array
{
    return array_column(array_filter($headers, static fn (array $header) => strtolower($header[0]) === $name), 1);
}

/** The empty text where the header is absent (S-2.3). */
function singleValue(string $name, array $headers): string
{
    $values = valuesOf($name, $headers);
    return count($values) > 1 ? throw new Fault('repeated-header') : $values[0] ?? ''; // S-2.9
}
