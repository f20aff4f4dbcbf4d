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
    [$message, $fits] = readMessage($line);
    $seq = $message->seq ?? null;
    $seq = is_int($seq) || is_float($seq) ? $seq : null;
    try {
        $answer = answer($fits && $seq !== null ? $message : throw new Fault('invalid-input'));
    } catch (Fault $fault) {
        $answer = ['error' => ['code' => $fault->errorCode]];
    }
    $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION | JSON_THROW_ON_ERROR;
    fwrite(STDOUT, json_encode(['seq' => $seq] + $answer, $flags) . "\n");
}

/**
 * The message, and whether the protocol can have it. Two things are JSON and still refused by json_decode: half of a
 * surrogate pair, which is no text, and a name that begins with NUL, which no member has. Their answer needs seq.
 */
function readMessage(string $line): array
{
    $message = json_decode($line);
    $fits = !in_array(json_last_error(), [JSON_ERROR_UTF16, JSON_ERROR_INVALID_PROPERTY_NAME], true);
    if (!$fits) {
        $half = '/(?<!\\\\)((?:\\\\\\\\)*)\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}/';
        $message = (object) json_decode(preg_replace($half, '$1\\ufffd', $line), true);
    }
    if (json_last_error() !== JSON_ERROR_NONE) {
        fwrite(STDERR, "reference-php: a line is not JSON; send one JSON object per line, in UTF-8\n");
        exit(2);
    }
    return [$message instanceof stdClass ? $message : new stdClass(), $fits];
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
