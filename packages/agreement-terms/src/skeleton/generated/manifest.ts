// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { Manifest } from '../manifest.ts';

/** Digests of the committed skeletons. */
export const manifest: Manifest = {
  digest: '5bf1bbd731ca97680ca48b97841b736e037272a4d51d3319fb2bc0c79cff81e4',
  agreements: {
    'platform': {
      text: '435c18b677dbea439f2caee078610c0a5a869b57692b50d60c5e146ec5f07655',
      rows: '08af7226fd3249a20c570642ae15b49184ed8c365996ae0168e1e7e9239c30a3',
    },
    'maxcompute': {
      text: '12f3507b04ca6ebdc075ae3cca3917894c3337facfea4d2aea2bd7aa1dcf51c4',
      rows: '6117516d67d3617d2d4303acc53cca011e415a4124c1b7b45c15a3cf813768a8',
    },
    'rule-engine': {
      text: 'e2830978d01ad3efb6218eeb23a804bff0551db80c5e2e04eee026cd892ca7e6',
      rows: '7c41b71cbb6203441c7a0cccc472787b76c9a83dd229ea7f74d0e346dfc5a7d1',
    },
    'rule-engine-mobile-beta': {
      text: '646cdd67f483d8cb2e82ee057aa0cb4af7e909052b6742e7bf2f7ee650c5787a',
      rows: 'c3401cb86154f1bf2fd17c221a418819e9fd564a4d54c876d9974ae10c5dec15',
    },
    'recommendation-engine': {
      text: '3ce17e80aa1a18e44ea08fc1752b63620b623c438cef0478686efd63feb8471a',
      rows: '626d0717ebda8f053c87ba87bd9e4d02d79755743cf76e184369d83b368ba9fe',
    },
    'dashu': {
      text: '1e4cc990e72250dc3dc63cb8fc5efb71bd7948ff8bf45004ea027d8cd595da71',
      rows: 'd28e06ee9a63b66ab89be716c68a5ea29f06d454bac9cb126d3d9cf9377e4e6b',
    },
    'datav': {
      text: '82f23ea2f719c01f9d2274db07ac52eca7349b85a2338f2779c92ce0728d1f03',
      rows: '018e63ce8cabbc240d002a44b8042871be4c7160a77f60a949a1dd0fc64f8dba',
    },
    'market-vendor': {
      text: '9e186fd963b216a83a6bccaed9862c638611fc6d040aa1b59728696a4bf22486',
      rows: 'a3feb9f7ab40cceb8c2f9a8f0c27bcc28ad1deaa2dc4b00c308a437cd3587288',
    },
    'machine-translation-beta': {
      text: '6220e386047f3519bf1c4a887f814bd05943da95c8fe40a1178ab2f34b12c368',
      rows: 'e9915f526b5a997c75e4abfd18fb901b80bde2d029d703e408067151751c7d86',
    },
    'ecommerce-image': {
      text: '8baeb439388e3ad76ae4ca5b552ce52adf409f8168ed9b3bd238b154924a78a9',
      rows: '7a1a57c8cab49744345ed62c50e4aba5cfc0072f9dc65e70bdc9db5fb6ffb8bf',
    },
    'face-recognition': {
      text: 'c9c1f09d4dcfaae01bb1b8d54ca81405ce81915b0c5539846fa66e97dcd83abd',
      rows: 'ca88858d915af41b2f05d60a4e5c4c2f832207382dcbaeee0a8a6a212557bf0d',
    },
    'image-analysis': {
      text: 'dfffc16be52a3dc716ddcef9a2331cb9d00362539aa60838cfabb6e890055111',
      rows: '2aa4243f150adc5c9524b4443fdf58d51f99582d517498210307540f2dae9d3f',
    },
    'speech': {
      text: '5860a584da541c2f4782df00babe86b1ea406db0f1803da9648c888b0ba0708a',
      rows: '1b127c18e0134d39099aa2d091a1dbb31c582564464e255acb9afe256515efe9',
    },
    'ocr': {
      text: '4117f2f9a296e3749b2125a9c4f8d0d1040e8661a8d939895743b6aa63173b51',
      rows: '398f967d841b75d2bd3c05c6c8206176bf3e4540548ac50cb71c597281c670c5',
    },
    'county-governance': {
      text: '6c48f3d287eab1b0f241f889aaef5f97a6ffed5e19dc345a160d369136e3b7c8',
      rows: 'ee1688a0dc9650b3228ea2947501824ecbf98b22471c90cc0e67a7b39cb6831f',
    },
    'experience-hall': {
      text: '73cf328a39489bc336e498454f86409c7b57ebbbfa1137390c1ac0adc7212f43',
      rows: '08d1e9b5c201b076332a5dd117d9290909b77d8fe0f72a8dedd17546855340de',
    },
    'persona-analysis': {
      text: '59b8b673f907dab8405e77b5aa302f230e7892a6690fcb37a46adfa4d0a01a6e',
      rows: '40407ebded8e74fa5b4885047658d84b7f4d950f96e9e69843e2fff53a911b8a',
    },
    'stream-compute': {
      text: 'caa892845382395457b81f5fea4f998600f578a64bfa7c72af3d399b98b3b347',
      rows: 'e7977bac04847d8dadd2d0bd9d2ed303741ebc8d3dcd59d1aa24b8da65adfda2',
    },
    'public-trend': {
      text: '24ae69e778d200bef282be8a93d42b54e9ed5708cddb27ca601394ec764e8cdf',
      rows: 'cf9144972c9807ec800b5889927045f4e51910189b95f821f252eef884dc0d13',
    },
  },
};
