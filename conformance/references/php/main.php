<?php
// Reference for the Dataplus signature in PHP 8, written from spec/signature.md (the S- numbers) and
// spec/protocol.md with the extensions that PHP always has. PHP strings are bytes, so text is UTF-8 throughout.
declare(strict_types=1);

require __DIR__ . '/request.php';
require __DIR__ . '/signature.php';
require __DIR__ . '/sample.php';

// Standard output carries answers alone: a notice of PHP is a fault of this program, and goes to standard error.
ini_set('display_errors', 'stderr');
set_error_handler(static fn (int $no, string $text) => throw new ErrorException($text));

const OPS = ['signer.string-to-sign', 'signer.sign', 'sample.php'];

/** What an answer carries as its error. */
final class Fault extends Exception
{
    public function __construct(public readonly string $errorCode)
    {
        parent::__construct($errorCode);
    }
}

while (($line = fgets(STDIN)) !== false) {
    [$message, $isText] = readMessage($line);
    $seq = $message->seq ?? null;
    $seq = is_int($seq) || is_float($seq) ? $seq : null;
    try {
        $answer = answer($isText && $seq !== null ? $message : throw new Fault('invalid-input'));
    } catch (Fault $fault) {
        $answer = ['error' => ['code' => $fault->errorCode]];
    }
    $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION | JSON_THROW_ON_ERROR;
    fwrite(STDOUT, json_encode(['seq' => $seq] + $answer, $flags) . "\n");
}

/**
 * The message, and whether all of its strings are text. Half of a surrogate pair is JSON, but no text and has no
 * UTF-8; json_decode refuses the whole line for it, so seq is read with U+FFFD in its place.
 */
function readMessage(string $line): array
{
    $message = json_decode($line);
    $isText = json_last_error() !== JSON_ERROR_UTF16;
    if (!$isText) {
        $half = '/(?<!\\\\)((?:\\\\\\\\)*)\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}/';
        $message = json_decode(preg_replace($half, '$1\\ufffd', $line));
    }
    if (json_last_error() !== JSON_ERROR_NONE) {
        fwrite(STDERR, "reference-php: a line is not JSON; send one JSON object per line, in UTF-8\n");
        exit(2);
    }
    return [$message instanceof stdClass ? $message : new stdClass(), $isText];
}

function answer(stdClass $message): array
{
    $op = text($message->op ?? null);
    if ($op === 'start') {
        return start($message);
    }
    $input = $message->input ?? null;
    return ['output' => match ($op) {
        'signer.string-to-sign' => stringToSign(members($input, ['request'], ['dialect'])),
        'signer.sign' => sign(members($input, ['request', 'accessKeyId', 'accessKeySecret'], ['dialect'])),
        'sample.php' => ['resource' => sampleResource(text(members($input, ['url'])->url))],
        default => throw new Fault('unknown-op'),
    }];
}

function start(stdClass $message): array
{
    if (($message->protocol ?? null) !== 1) {
        throw new Fault('invalid-input');
    }
    $implementation = [
        'name' => 'reference-php',
        'version' => '1',
        'language' => 'PHP',
        'runtime' => 'PHP ' . PHP_VERSION,
    ];
    return ['implementation' => $implementation, 'ops' => OPS];
}
