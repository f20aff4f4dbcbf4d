// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { Skeleton } from '../skeleton.ts';

/** Clause ids of `stream-compute` (阿里云流计算服务协议), in the order of the print. */
export type StreamComputeClauseId =
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

/** Clause skeleton of `stream-compute` (阿里云流计算服务协议). */
export const streamCompute: Skeleton<'stream-compute', StreamComputeClauseId> = {
  agreement: 'stream-compute',
  title: '阿里云流计算服务协议',
  clauses: [
    ['preamble', 2960, 2966, '639941edfad3682f381108d43f873abc8bf73d24396ae9e0cec6e5724504eaed'],
    ['1', 2968, 2970, '466f89d40d2ab947eeb0f250890e0856a53b556419e290828403b427ba5bbc31', '签约主体'],
    ['2', 2972, 2974, '0d33a2f26d63cec67fc2d10b20ed98918863a1d665c3f4fdf5d79ea678430c0b', '协议的订立和生效'],
    ['3', 2976, 2976, '78e85dba0965963f4c1d3b06a9e622044985ce699295c991d2903acc21acb617', '服务的使用'],
    ['3.1', 2978, 2978, '3bc3d02191e70c6b6b928c7b4234ff6c4d03d8cd9b14c2e30fcbd625ff238308'],
    ['3.1.1', 2980, 2980, '783353f92a59bbb0128573ea40a970b424c3c3be50020e1e955c192ffa850400'],
    ['3.1.2', 2982, 2982, '2af5b5d6f3420c5430c8ad3f719c6fd3ac3fdd11d9930a6ebe0a5b336aef3930'],
    ['3.2', 2984, 2984, '3b47900f435bee684e559302cd72e4704b872476ba4485e8f0f435be1e56be28'],
    ['3.2.1', 2986, 2986, '830b86b4df3187853b62e1f5dd1cb986f67aa2550ba715d0403a7570f0e2a881'],
    ['3.2.2', 2988, 2988, '40bdf22657d6b6abab7e2f696daa8dfd20dbf13e77eacb87a6cec164ba0c494a'],
    ['3.2.3', 2989, 2989, '2d7bb47d2c143a7ceb9fd35537834a3c9d9a16218bb03a18b2f6d554d5687f04'],
    ['3.2.4', 2990, 2990, '2312272f9974452f8ffc16f4dc5e52776921d1a093dfd44c9d90aef2ffdae6c8'],
    ['3.3', 2991, 2991, 'd8163bb8e974988dc9f33c3edf75ab87bc0d7132912669844fff049dca9f8702'],
    ['4', 2993, 2995, 'efdfcdf23c960f303edd75da85e237bf2cbfbb9a24eeabf7a78a26c3effce80b', '责任限制'],
    ['5', 2997, 2997, 'c18caea7f98aa2384c9cc948a8cf241bea9e4ac5ed3d593f86b7b1ff78d38b2e', '变更和终止'],
    ['5.1', 2999, 2999, 'e2bb1816d5fde91f532a768d51ae5612fae586b71cc65a619515845eaa1271ca'],
    ['5.2', 3001, 3001, 'f43d517f9ffbd89641c96d043dc1007521c08c16cddda5c360f558d61c886ede'],
    ['6', 3003, 3005, 'a6607e78cd4bfcdf35314dc459628dd85f4d1740e580921a1f926e20969cfb43', '保密'],
    ['7', 3007, 3007, 'd2909f1647e7c891a8282759b2eaa961e84620ff04cda7b8b5478cb540d74fa4', '其他'],
    ['7.1', 3009, 3009, 'd817b0b57592415ed8aa755dfc6373dbde56eda152fe17e1d6841896bc93eff2'],
    ['7.2', 3011, 3011, '72609c35eb885d0a8eaefdf912929f5e3563d34f6a0a9c2e73b0cc4b2123b437'],
    ['7.3', 3013, 3015, '2de7c1625c7ce5dc93471b7f3055db2888c8b405d4d78b51c40643a16a9114e6'],
    ['7.4', 3017, 3017, '05c6a62a471703974bfce7b81d2b8a6e19d25f006f0d1a4f8e171ed861389978'],
  ],
};
