// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { Skeleton } from '../skeleton.ts';

/** Clause ids of `face-recognition` (人脸识别服务协议), in the order of the print. */
export type FaceRecognitionClauseId =
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

/** Clause skeleton of `face-recognition` (人脸识别服务协议). */
export const faceRecognition: Skeleton<'face-recognition', FaceRecognitionClauseId> = {
  agreement: 'face-recognition',
  title: '人脸识别服务协议',
  clauses: [
    ['preamble', 2371, 2375, '4e08c4c1b1f0c657ad7ee3ece50a5d2ba4494d0b3cfb6bcba8402e9c7b02a828'],
    ['1', 2377, 2379, 'f65639b36945742cb9087beafa42a527b66a0acff3dbcf38f70bada67df3343e', '签约主体'],
    ['2', 2381, 2383, '2007b0c83691a75da7c2875244ccc3a1f9ba4c142d5c79eba4118c75274eae6a', '协议的订立和生效'],
    ['3', 2385, 2385, '78e85dba0965963f4c1d3b06a9e622044985ce699295c991d2903acc21acb617', '服务的使用'],
    ['3.1', 2387, 2387, '46fd35d8ea742bb0be1510ff5e9d1d3b11ebcba4cb89a641d081d3a653780857'],
    ['3.1.1', 2389, 2389, '1e8a5827ef636b5e84affb2a1de47bce7e774d185e89c6f2179f66d039604c8a'],
    ['3.1.2', 2391, 2391, '423876df96c2f735dd3d66ee3ddc2f0e29746c628900e1edeb4d3d2a2c199a65'],
    ['3.2', 2393, 2393, '58d8107782f096cf85e2b39233ebe3f0685604bef265373ae0b8f10e9e7a14bd'],
    ['3.2.1', 2395, 2395, 'c56b893ed3983e393ee7804e9f54ec495a8da8000779cf92c2146659b4b11a3b'],
    ['3.2.2', 2397, 2397, '40bdf22657d6b6abab7e2f696daa8dfd20dbf13e77eacb87a6cec164ba0c494a'],
    ['3.2.3', 2399, 2399, 'cf64d1b822da366820e8d7bd767d10812e41418b10d1f45c4b717110e3960b61'],
    ['3.2.4', 2401, 2401, '8d197a0ee063e490712569b6643a892c9af58b1bd27cec6f2baa3969317a6a68'],
    ['3.2.5', 2403, 2403, 'fbc4577304bd31cade4ca1508548d8a5cbd8b41eca00b098e396d3b32fbb96f2'],
    ['4', 2405, 2407, 'e384fa96ccd6088dc8f5ac04800487afb5fb9a7f4dccd927fc02a78c658ea840', '责任限制'],
    ['5', 2409, 2409, 'c18caea7f98aa2384c9cc948a8cf241bea9e4ac5ed3d593f86b7b1ff78d38b2e', '变更和终止'],
    ['5.1', 2411, 2411, 'd64bcae1784068726796b3c9f12ed1fb8e19680abcf13195b2e0d529858486f0'],
    ['5.2', 2413, 2413, '3f0b76039bb17e17d2e2b336f9ec84107288b18bcc7e0cd9a3210335831031b2'],
    ['6', 2415, 2417, 'a6607e78cd4bfcdf35314dc459628dd85f4d1740e580921a1f926e20969cfb43', '保密'],
    ['7', 2419, 2419, 'd2909f1647e7c891a8282759b2eaa961e84620ff04cda7b8b5478cb540d74fa4', '其他'],
    ['7.1', 2421, 2421, '8164c9ada79e55c5846f174c00b6aa94bf703ec708a7de77feb72b01e94d03fe'],
    ['7.2', 2423, 2425, 'f6e8f5d9b51a171365981c70d4d3e68723d94b7f3d095c29dbc1ca750dcbd0ca'],
    ['7.3', 2427, 2427, 'cdbc2901eaa396ba441ec58c4e352d2d56b561139e79554f74c23006c0faaab9'],
    ['7.4', 2429, 2429, 'f9ac47efa3b601f7c331c38caf745e158320607624fce44a2d6d2d4d674179af'],
  ],
};
