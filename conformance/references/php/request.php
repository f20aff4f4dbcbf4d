<?php
// The request of the protocol: its shape is checked here (`invalid-input`), its rules in signature.php.
declare(strict_types=1);

/** An object that has every required member and none beyond the optional ones. */
function members(mixed $value, array $required, array $optional = []): stdClass
{
    $names = $value instanceof stdClass ? array_keys(get_object_vars($value)) : throw new Fault('invalid-input');
    if (array_diff($required, $names) !== [] || array_diff($names, $required, $optional) !== []) {
        throw new Fault('invalid-input');
    }
    return $value;
}

function text(mixed $value): string
{
    return is_string($value) ? $value : throw new Fault('invalid-input');
}

function items(mixed $value): array
{
    return is_array($value) ? $value : throw new Fault('invalid-input');
}

/** @return array{method: string, target: string, headers: list<array{string, string}>, body: array{string, int}} */
function readRequest(mixed $value): array
{
    $request = members($value, ['method', 'target', 'headers', 'body']);
    $headers = [];
    foreach (items($request->headers) as $pair) {
        if (count(items($pair)) !== 2) {
            throw new Fault('invalid-input');
        }
        $headers[] = [text($pair[0]), trim(text($pair[1]), " \t")]; // S-2.5
    }
    return [
        'method' => text($request->method),
        'target' => text($request->target),
        'headers' => $headers,
        'body' => readBody($request->body),
    ];
}

/** @return array{string, int} the bytes of a block, and how many times they stand there */
function readBody(mixed $body): array
{
    if ($body === null) {
        return ['', 0];
    }
    $form = members($body, [], ['text', 'base64', 'repeat']);
    $kinds = array_keys(get_object_vars($form));
    if (count($kinds) !== 1) {
        throw new Fault('invalid-input');
    }
    if ($kinds[0] === 'repeat') {
        $repeat = members($form->repeat, ['base64', 'times']);
        return [base64Bytes($repeat->base64), wholeNumber($repeat->times)];
    }
    return [$kinds[0] === 'text' ? text($form->text) : base64Bytes($form->base64), 1];
}

function wholeNumber(mixed $value): int
{
    return is_int($value) && $value >= 0 ? $value : throw new Fault('invalid-input');
}

/** Canonical Base64: base64_decode takes white space, missing padding and stray bits even when it is strict. */
function base64Bytes(mixed $value): string
{
    $bytes = base64_decode(text($value), true);
    return $bytes !== false && base64_encode($bytes) === $value ? $bytes : throw new Fault('invalid-input');
}
