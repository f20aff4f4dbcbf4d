<?php
// The resource line of the published PHP sample. Repaired: a missing `$` before `urlObj["query"]`. Kept: `empty`,
// which takes the query `0` for none. What the sample reads from an absent member of the URL is null.
declare(strict_types=1);

function sampleResource(string $url): ?string
{
    $parts = parse_url($url);
    $path = $parts['path'] ?? null;
    return empty($parts['query']) ? $path : $path . '?' . $parts['query'];
}
