// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { Skeleton } from '../skeleton.ts';

/** Clause ids of `speech` (语音分析服务协议), in the order of the print. */
export type SpeechClauseId =
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

/** Clause skeleton of `speech` (语音分析服务协议). */
export const speech: Skeleton<'speech', SpeechClauseId> = {
  agreement: 'speech',
  title: '语音分析服务协议',
  clauses: [
    ['preamble', 2486, 2490, '8037ec4f3429fe919f03859f169bf690d0b0d145967a0477f7428a327234f5f0'],
    ['1', 2492, 2494, 'eaf28016558b3d9746ac4ebeceefd9d663b5202ab656f8656c493b6d59ad464a', '签约主体'],
    ['2', 2496, 2498, '7570071297e3976f7816e92473a5bb543f774a98d51d660081f1f32b87b5b11f', '协议的订立和生效'],
    ['3', 2500, 2500, '78e85dba0965963f4c1d3b06a9e622044985ce699295c991d2903acc21acb617', '服务的使用'],
    ['3.1', 2502, 2502, 'de361f8de9b79e011257875f808ba215da2ca6e97ced01646d9e59413ca0a052'],
    ['3.1.1', 2504, 2504, '38d8163f15312889c2faabb82431b2b67f1ec1092e7e88a0bc45eb79544b2149'],
    ['3.1.2', 2506, 2506, '6c36de28bcc5e49135e72cead5dbf4b3dc53f6e7b00a0d7f71331c9878e5d94f'],
    ['3.2', 2508, 2508, '462ffe6f9a2768245d44217cad1973fa151c459bad9a648e83ca7c1c799ea848'],
    ['3.2.1', 2510, 2510, 'c56b893ed3983e393ee7804e9f54ec495a8da8000779cf92c2146659b4b11a3b'],
    ['3.2.2', 2512, 2514, '40bdf22657d6b6abab7e2f696daa8dfd20dbf13e77eacb87a6cec164ba0c494a'],
    ['3.2.3', 2516, 2516, 'cf64d1b822da366820e8d7bd767d10812e41418b10d1f45c4b717110e3960b61'],
    ['3.2.4', 2518, 2518, 'd636e9ca7d94f4010de48aed06a949076cd5db3a91259a051e7c3795e32c4d36'],
    ['3.2.5', 2520, 2520, '404768713dd98c2d144cd182aebb893df30ed542cb3a85b24884b0e708d095d0'],
    ['3.3', 2522, 2522, 'd8163bb8e974988dc9f33c3edf75ab87bc0d7132912669844fff049dca9f8702'],
    ['4', 2524, 2526, 'a05f406a6987463ea90c886c13fe8daf2713cf5b3f597e17504d48db5208d617', '责任限制'],
    ['5', 2528, 2528, 'c18caea7f98aa2384c9cc948a8cf241bea9e4ac5ed3d593f86b7b1ff78d38b2e', '变更和终止'],
    ['5.1', 2530, 2530, '98302c57a960201cf7875f73e3572a93cca7a2c6fe4b2ad7ecaea5559d4c7d46'],
    ['5.2', 2532, 2532, '34a32c9583323336c514f1e5d230de575bfcf03aa70fb8c28aafc67788889c58'],
    ['6', 2534, 2536, 'a6607e78cd4bfcdf35314dc459628dd85f4d1740e580921a1f926e20969cfb43', '保密'],
    ['7', 2538, 2538, 'd2909f1647e7c891a8282759b2eaa961e84620ff04cda7b8b5478cb540d74fa4', '其他'],
    ['7.1', 2540, 2540, 'f18e2b3845d40fce2dd6f63bf7dccf092989c79f0d4e0cbd12517d38cfe0869d'],
    ['7.2', 2542, 2542, '45c334491d6b92516996abeea560f164a012537e2146647b4984e7d7960be30a'],
    ['7.3', 2544, 2544, 'cdbc2901eaa396ba441ec58c4e352d2d56b561139e79554f74c23006c0faaab9'],
    ['7.4', 2546, 2546, 'f9ac47efa3b601f7c331c38caf745e158320607624fce44a2d6d2d4d674179af'],
  ],
};
