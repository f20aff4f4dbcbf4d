// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { Skeleton } from '../skeleton.ts';

/** Clause ids of `ocr` (印刷文字识别服务协议), in the order of the print. */
export type OcrClauseId =
  | 'preamble'
  | '1'
  | '2'
  | '3'
  | '3.1'
  | '3.1.1'
  | '3.1.2'
  | '3.2'
  | '3.2.1'
  | '3.2.2'
  | '3.2.3'
  | '3.2.4'
  | '3.2.5'
  | '3.3'
  | '4'
  | '5'
  | '5.1'
  | '5.2'
  | '6'
  | '7'
  | '7.1'
  | '7.2'
  | '7.3'
  | '7.4';

/** Clause skeleton of `ocr` (印刷文字识别服务协议). */
export const ocr: Skeleton<'ocr', OcrClauseId> = {
  agreement: 'ocr',
  title: '印刷文字识别服务协议',
  clauses: [
    ['preamble', 2548, 2554, '325f6e356a73905367c6f2fa065dcc06bd60e9e3d1a19c9c0ab95d9f9ad8d734'],
    ['1', 2556, 2558, '4f67c0dabd2d941837f36f908b294839758eacd918ae462aed08cbbfddd1687d', '签约主体'],
    ['2', 2560, 2562, '5ea6e0a37b950e8b437df2d867d401b76bec81413e52f5499fd9a6088524169b', '协议的订立和生效'],
    ['3', 2564, 2564, '78e85dba0965963f4c1d3b06a9e622044985ce699295c991d2903acc21acb617', '服务的使用'],
    ['3.1', 2566, 2566, '92d3a6cf56870617de01ca0ed0a13dd1650423dcc5f53c1932040285333f59a3'],
    ['3.1.1', 2568, 2568, '671aa12e231f1cfba175bd3e68be39cd94be520469d70d335ca3013701efaa23'],
    ['3.1.2', 2570, 2570, '0a5bfdfde64fba5279a45ba697233e39c9769dec1ebf5f4fc2293a3d64764c4b'],
    ['3.2', 2572, 2572, 'e9afe397f89a31017c52be4ff5aeb1df704a2a2252db77bc99293d77b18b9bc1'],
    ['3.2.1', 2574, 2574, 'c56b893ed3983e393ee7804e9f54ec495a8da8000779cf92c2146659b4b11a3b'],
    ['3.2.2', 2576, 2576, '40bdf22657d6b6abab7e2f696daa8dfd20dbf13e77eacb87a6cec164ba0c494a'],
    ['3.2.3', 2578, 2578, 'cf64d1b822da366820e8d7bd767d10812e41418b10d1f45c4b717110e3960b61'],
    ['3.2.4', 2580, 2580, 'a661891ae12f50a5b324b4e234a51ecaef3189e4411bb9dc9a247ab2e72e237d'],
    ['3.2.5', 2582, 2582, 'b9191eccac3aa5ea63b4e9b24bb70e8689a0e5487021f5fb28b621a907869918'],
    ['3.3', 2584, 2584, 'd8163bb8e974988dc9f33c3edf75ab87bc0d7132912669844fff049dca9f8702'],
    ['4', 2586, 2590, 'b52c830939457cfb2fc4aaa6421ede7e0deeaa22784d50032d1afe25c0f4048b', '责任限制'],
    ['5', 2592, 2592, 'c18caea7f98aa2384c9cc948a8cf241bea9e4ac5ed3d593f86b7b1ff78d38b2e', '变更和终止'],
    ['5.1', 2594, 2594, '9d864c6bd5b386a532dbc938fdd43025c1c25199937b0710f1505a2255b35a3c'],
    ['5.2', 2596, 2596, 'ee90917ba7421e2457663a3cc056d61893511598965046b9a6886b437dbfa28f'],
    ['6', 2598, 2600, 'a6607e78cd4bfcdf35314dc459628dd85f4d1740e580921a1f926e20969cfb43', '保密'],
    ['7', 2602, 2602, 'd2909f1647e7c891a8282759b2eaa961e84620ff04cda7b8b5478cb540d74fa4', '其他'],
    ['7.1', 2604, 2604, '7649e942ddffb553c47bf50e6cd74f58bc6d8b22d9c647039e62b31cdca84679'],
    ['7.2', 2606, 2606, '3fcb81a17d9cafc63748d5a5b5dbfdfcf8da6888e371c2765adaeca9a30bc0d4'],
    ['7.3', 2608, 2608, 'cdbc2901eaa396ba441ec58c4e352d2d56b561139e79554f74c23006c0faaab9'],
    ['7.4', 2610, 2610, 'f9ac47efa3b601f7c331c38caf745e158320607624fce44a2d6d2d4d674179af'],
  ],
};
