const rate = 16_000;

/** A tone of 440 Hz, 16 bits, one channel, 16,000 samples a second: bare samples, or with the head of a WAV file. */
export function tone(milliseconds: number, form: 'pcm' | 'wav'): Buffer {
  const samples = Math.round((rate * milliseconds) / 1000);
  const data = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at++) {
    data.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * 440 * at) / rate)), at * 2);
  }
  return form === 'pcm' ? data : Buffer.concat([wavHead(data.byteLength), data]);
}

function wavHead(dataBytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + dataBytes, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(dataBytes, 40);
  return head;
}
