// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { Skeleton } from '../skeleton.ts';

/** Clause ids of `experience-hall` (大数据体验馆服务协议), in the order of the print. */
export type ExperienceHallClauseId =
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

/** Clause skeleton of `experience-hall` (大数据体验馆服务协议). */
export const experienceHall: Skeleton<'experience-hall', ExperienceHallClauseId> = {
  agreement: 'experience-hall',
  title: '大数据体验馆服务协议',
  clauses: [
    ['preamble', 2840, 2842, '97299bab88157ed7115f9f4aade934547a34935500f7dbae68633c0830abf0b4'],
    ['1', 2844, 2846, 'a178b1afd1e394c56c1eb8adf136eb9c51c1b55eb211ed80defdb9b532cdf8ee', '签约主体'],
    ['2', 2848, 2850, 'd25452fc22b7578428f77080377673fbd74937a191b60935277385d64775fe47', '协议的订立和生效'],
    ['3', 2852, 2852, '78e85dba0965963f4c1d3b06a9e622044985ce699295c991d2903acc21acb617', '服务的使用'],
    ['3.1', 2854, 2856, '734d1932a249fedd45eb96ddf757a52ab7ece6de05a7d15bb5205e3759e1d812'],
    ['3.1.1', 2858, 2858, 'dd3c676c3a29fca4b18689e23db12fb6070fb354abb3a371ed925497bff132d7'],
    ['3.1.2', 2860, 2860, '09300aa752ac1f0724ce7afb244c4f85fb91892fc5d9d49a120c89da46943917'],
    ['3.2', 2862, 2862, 'e2e9ce3d74809c72e790f60432c28bf84569be47c687ce83b5f66cc9679d83fc'],
    ['3.2.1', 2864, 2864, 'c56b893ed3983e393ee7804e9f54ec495a8da8000779cf92c2146659b4b11a3b'],
    ['3.2.2', 2866, 2866, '40bdf22657d6b6abab7e2f696daa8dfd20dbf13e77eacb87a6cec164ba0c494a'],
    ['3.2.3', 2868, 2868, 'cf64d1b822da366820e8d7bd767d10812e41418b10d1f45c4b717110e3960b61'],
    ['3.2.4', 2870, 2870, 'd5c487e8ad1b42dba0c7a3bdb6dbae39d62a7970352f29a31b30782a2808371a'],
    ['3.2.5', 2872, 2872, '393c860e9080466483f55daaf9022355c9beb097ac7b312c7680817d1f433c1c'],
    ['3.3', 2874, 2874, 'd8163bb8e974988dc9f33c3edf75ab87bc0d7132912669844fff049dca9f8702'],
    ['4', 2876, 2878, '501643da1fb5e5f5948ce8221524a7539dc810ba34b0437b0ed5582544a81230', '责任限制'],
    ['5', 2880, 2880, 'c18caea7f98aa2384c9cc948a8cf241bea9e4ac5ed3d593f86b7b1ff78d38b2e', '变更和终止'],
    ['5.1', 2882, 2882, 'f43f3b876b224eb5d5ac6e284fba63419e71e2fba0f4c63b7476c1e610c3551a'],
    ['5.2', 2882, 2882, '6ad85ca8343a117252091812764505070373d1defb411bc82cf58eb7dd97b8ea'],
    ['6', 2884, 2886, 'a6607e78cd4bfcdf35314dc459628dd85f4d1740e580921a1f926e20969cfb43', '保密'],
    ['7', 2888, 2888, 'd2909f1647e7c891a8282759b2eaa961e84620ff04cda7b8b5478cb540d74fa4', '其他'],
    ['7.1', 2890, 2890, '47321f755a50a2ef61d8bf789ebedfdb63720ba50ac313abb0c56076a65ae23e'],
    ['7.2', 2892, 2892, '2798f3f73d60ef087e8c8f9f3e6a0dad9a6bab80b1815a675e425adb48d3f796'],
    ['7.3', 2894, 2894, 'cdbc2901eaa396ba441ec58c4e352d2d56b561139e79554f74c23006c0faaab9'],
    ['7.4', 2896, 2896, 'f9ac47efa3b601f7c331c38caf745e158320607624fce44a2d6d2d4d674179af'],
  ],
};
