<?php
// The request of the protocol: its shape is checked here (`invalid-input`), its rules in signature.php.
declare(strict_types=1);

function object(mixed $value): stdClass
{
    return $value instanceof stdClass ? $value : throw new Fault('invalid-input');
}

function text(mixed $value): string
{
    return is_string($value) ? $value : throw new Fault('invalid-input');
}

function items(mixed $value): array
{
    return is_array($value) ? $value : throw new Fault('invalid-input');
}

/** @return array{method: string, target: string, headers: list<array{string, string}>, body: string} */
function readRequest(stdClass $request): array
{
    $headers = [];
    foreach (items($request->headers ?? null) as $pair) {
        if (count(items($pair)) !== 2) {
            throw new Fault('invalid-input');
        }
        $headers[] = [text($pair[0]), trim(text($pair[1]), " \t")]; // S-2.5
    }
    return [
        'method' => text($request->method ?? null),
        'target' => text($request->target ?? null),
        'headers' => $headers,
        'body' => bodyBytes($request->body ?? null),
    ];
}

function bodyBytes(mixed $body): string
{
    if ($body === null) {
        return '';
    }
    $forms = get_object_vars(object($body));
    if (count($forms) !== 1) {
        throw new Fault('invalid-input');
    }
    if (isset($forms['repeat'])) {
        $repeat = object($forms['repeat']);
        $times = $repeat->times ?? null;
        if (!is_int($times) || $times < 0) {
            throw new Fault('invalid-input');
        }
        return str_repeat(base64Bytes($repeat->base64 ?? null), $times);
    }
    return isset($forms['text']) ? text($forms['text']) : base64Bytes($forms['base64'] ?? null);
}

function base64Bytes(mixed $value): string
{
    $text = text($value);
    // base64_decode takes white space and missing padding even when it is strict.
    if (strlen($text) % 4 !== 0 || !preg_match('~^[A-Za-z0-9+/]*={0,2}$~D', $text)) {
        throw new Fault('invalid-input');
    }
    return base64_decode($text, true);
}
