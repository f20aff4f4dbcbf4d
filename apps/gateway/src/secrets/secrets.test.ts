import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../config/read-configuration.ts';
import { newAccessKeyId, newAccessKeySecret } from './new-access-key.ts';
import { openSecrets } from './open-secrets.ts';
import { Seal } from './seal.ts';
import { hashOfToken, idOfToken, isSameHash, newToken } from './tokens.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'gateway-secrets-'));

describe('a seal', () => {
  const seal = new Seal(randomBytes(32));

  it('opens what it closed, and never closes twice alike', () => {
    const sealed = seal.close('testid', 'testsecret');
    expect(seal.open('testid', sealed)).toBe('testsecret');
    expect(seal.close('testid', 'testsecret')).not.toBe(sealed);
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('testsecret');
  });

  it('opens nothing under another master key, for another id, or once altered', () => {
    const sealed = seal.close('testid', 'testsecret');
    const altered = Buffer.from(sealed, 'base64');
    altered[14] = (altered[14] ?? 0) ^ 1;
    for (const open of [
      () => new Seal(randomBytes(32)).open('testid', sealed),
      () => seal.open('otherid', sealed),
      () => seal.open('testid', altered.toString('base64')),
      () => seal.open('testid', ''),
    ])
      expect(open).toThrow(expect.objectContaining({ code: 'seal-broken' }));
  });

  it('shows nothing of its key', () => {
    const key = randomBytes(32);
    const shown = [inspect(new Seal(key), { depth: 9, showHidden: true }), JSON.stringify({ seal: new Seal(key) })];
    for (const text of shown) expect(text).toMatch(/^(Seal \{\}|\{"seal":\{\}\})$/);
  });

  it('asks for 32 bytes', () => {
    expect(() => new Seal(randomBytes(16))).toThrow('masterKey: has 16 bytes');
  });
});

describe('the secrets of a folder', () => {
  it('are made on the first start, for the owner alone, and stay', () => {
    const configuration = readConfiguration({ flags: { dataFolder: join(folder(), 'data') } });
    const first = openSecrets(configuration);
    const again = openSecrets(configuration);
    expect(again.seal.open('id', first.seal.close('id', 's'))).toBe('s');
    expect(again.operatorToken).toEqual(first.operatorToken);
    expect(statSync(configuration.masterKeyFile).mode & 0o777).toBe(0o600);
    expect(hashOfToken(readFileSync(configuration.adminTokenFile, 'utf8').trim())).toEqual(first.operatorToken);
  });

  it('are refused when others may read them', () => {
    const path = join(folder(), 'master.key');
    writeFileSync(path, randomBytes(32).toString('base64'));
    chmodSync(path, 0o644);
    const configuration = readConfiguration({ flags: { masterKeyFile: path }, workingFolder: folder() });
    expect(() => openSecrets(configuration)).toThrow(/masterKeyFile: .* may be read by other users; run chmod 600/);
  });

  it('are never made up where processes share a database', () => {
    const flags = { databaseUrl: 'postgresql://u@localhost/d', masterKeyFile: 'no.key', adminTokenFile: 'no.token' };
    expect(() => openSecrets(readConfiguration({ flags, workingFolder: folder() }))).toThrow(
      /there is no file .*no\.key/,
    );
  });

  it('say the form of a master key without showing it', () => {
    const configuration = readConfiguration({ flags: { masterKey: 'short-but-secret' }, workingFolder: folder() });
    expect(() => openSecrets(configuration)).toThrow('masterKey: is not 32 bytes in base64');
    expect(() => openSecrets(configuration)).not.toThrow('short-but-secret');
  });
});

describe('tokens and keys', () => {
  it('of accounts are found by their id and compared by hash', () => {
    const { id, token } = newToken();
    expect(idOfToken(token)).toBe(id);
    expect(idOfToken('operator-x')).toBeUndefined();
    expect(isSameHash(hashOfToken(token), hashOfToken(token))).toBe(true);
    expect(isSameHash(hashOfToken(token), hashOfToken(`${token}x`))).toBe(false);
  });

  it('have the shape that redaction looks for', () => {
    expect(newAccessKeyId()).toMatch(/^LTAI[A-Za-z0-9]{12}$/);
    expect(newAccessKeySecret()).toMatch(/^[A-Za-z0-9]{30}$/);
    expect(newAccessKeySecret()).not.toBe(newAccessKeySecret());
  });
});
