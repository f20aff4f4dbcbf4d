// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { Skeleton } from '../skeleton.ts';

/** Clause ids of `image-analysis` (通用图像分析服务协议), in the order of the print. */
export type ImageAnalysisClauseId =
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

/** Clause skeleton of `image-analysis` (通用图像分析服务协议). */
export const imageAnalysis: Skeleton<'image-analysis', ImageAnalysisClauseId> = {
  agreement: 'image-analysis',
  title: '通用图像分析服务协议',
  clauses: [
    ['preamble', 2431, 2435, '5e6f6633c172877f6161498b55619b240354c9bf37adfe11f0201a38cdfeb6c5'],
    ['1', 2437, 2439, '412195fd63674ae028c4c0264ff1933f1788e1ec37b57783603ecde6aab94734', '签约主体'],
    ['2', 2441, 2443, '7c755c51f97bebdfe94c4acd05c59bf4ff9b8829bcaf8a80924e8279f135e728', '协议的订立和生效'],
    ['3', 2445, 2445, '78e85dba0965963f4c1d3b06a9e622044985ce699295c991d2903acc21acb617', '服务的使用'],
    ['3.1', 2447, 2447, '453ce171a1322cd2804bf1c27247038ac97ed5651ee20708a17b0966825537b8'],
    ['3.1.1', 2449, 2449, '4710e86ad47629fb1ef6cab1f97c515402e8dd3e2e1a03a0c1409a18401b618e'],
    ['3.1.2', 2451, 2451, '57871039962a81b3b3d8c3b0deb98b354d0cb2d68a843680dcb3812691aac8c2'],
    ['3.2', 2453, 2453, '241ff836e4f4f9d91871fd89716eafa1c3b07d2d2f7b7a10e3addb58c5c3cde8'],
    ['3.2.1', 2455, 2455, 'c56b893ed3983e393ee7804e9f54ec495a8da8000779cf92c2146659b4b11a3b'],
    ['3.2.2', 2457, 2457, '40bdf22657d6b6abab7e2f696daa8dfd20dbf13e77eacb87a6cec164ba0c494a'],
    ['3.2.3', 2458, 2458, 'cf64d1b822da366820e8d7bd767d10812e41418b10d1f45c4b717110e3960b61'],
    ['3.2.4', 2459, 2459, 'c6bf95d8785b2667b73bf9f643fde505bc150eaf217fb9e722f9d793bb95d442'],
    ['3.2.5', 2460, 2460, '060289b402aa722faf0270cfdeb8b382de1d4b7be580eeccf430dd030594a613'],
    ['4', 2462, 2464, 'd672a7f4c472ef24e53123ebf1a5b3a5482b0ddd0a656f72c53608f24d48402d', '责任限制'],
    ['5', 2466, 2466, 'c18caea7f98aa2384c9cc948a8cf241bea9e4ac5ed3d593f86b7b1ff78d38b2e', '变更和终止'],
    ['5.1', 2468, 2468, '18668e54b96a02a32f13a43dbd1ef7e93b3aa70c90223e2d93822177e2ebde9f'],
    ['5.2', 2470, 2470, '8e1bfb752e56b09f37fed258a216295410610f7ce0594c449ccce3989d8e30fe'],
    ['6', 2472, 2474, 'a6607e78cd4bfcdf35314dc459628dd85f4d1740e580921a1f926e20969cfb43', '保密'],
    ['7', 2476, 2476, 'd2909f1647e7c891a8282759b2eaa961e84620ff04cda7b8b5478cb540d74fa4', '其他'],
    ['7.1', 2478, 2478, 'bcd7b94122882833735752e04569f5ab27d1d6e323e5d5b35d08b133335d1798'],
    ['7.2', 2480, 2480, 'e33414a64838f91ac2740300705b7c32dd3820a35051086328d02f740149db53'],
    ['7.3', 2482, 2482, 'cdbc2901eaa396ba441ec58c4e352d2d56b561139e79554f74c23006c0faaab9'],
    ['7.4', 2484, 2484, 'f9ac47efa3b601f7c331c38caf745e158320607624fce44a2d6d2d4d674179af'],
  ],
};
