<?php
// StringToSign (S-2) and the signature over it (S-1), with refusals in the order of S-7.1.
declare(strict_types=1);

const TOKEN = "/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/D"; // RFC 9110 §5.6.2

/** @return array{stringToSign: string, contentMd5: string} */
function stringToSign(stdClass $input): array
{
    $dialect = property_exists($input, 'dialect') ? text($input->dialect) : 'dataplus'; // S-5.1
    ['method' => $method, 'target' => $target, 'headers' => $headers, 'body' => $body] =
        readRequest($input->request);

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

    $digest = base64Md5(...$body); // S-4.1
    if ($contentMd5 !== '' && $contentMd5 !== $digest) {
        throw new Fault('content-md5-mismatch'); // S-4.6
    }
    if ($dialect === 'speech-recognition') {
        $digest = base64Md5($digest, 1); // S-5.3
    }
    if ($body[0] === '' || $body[1] === 0) {
        $digest = ''; // S-4.2
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
    $id = text($input->accessKeyId);
    $secret = text($input->accessKeySecret);
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

function base64Md5(string $block, int $times): string
{
    $md5 = hash_init('md5');
    for ($i = 0; $i < $times; $i++) {
        hash_update($md5, $block);
    }
    return base64_encode(hash_final($md5, true));
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
