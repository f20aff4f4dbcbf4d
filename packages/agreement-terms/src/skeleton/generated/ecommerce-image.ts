// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { Skeleton } from '../skeleton.ts';

/** Clause ids of `ecommerce-image` (电商图像分析服务协议), in the order of the print. */
export type EcommerceImageClauseId =
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

/** Clause skeleton of `ecommerce-image` (电商图像分析服务协议). */
export const ecommerceImage: Skeleton<'ecommerce-image', EcommerceImageClauseId> = {
  agreement: 'ecommerce-image',
  title: '电商图像分析服务协议',
  clauses: [
    ['preamble', 2311, 2315, '020b052e56f1d0b2f35b61abfb383e9441acbd13babfb8a3ff7934e1628eeee7'],
    ['1', 2317, 2319, '4ee10e350116fa87f414dcd5ff29254902eb212f7eaee41ec594d29aa42408b9', '签约主体'],
    ['2', 2321, 2323, '5502192cf4eef21a97eab9f40b765d3face5dbf6c0f1716e05dee4a1af2c282c', '协议的订立和生效'],
    ['3', 2325, 2325, '78e85dba0965963f4c1d3b06a9e622044985ce699295c991d2903acc21acb617', '服务的使用'],
    ['3.1', 2327, 2327, 'a3679d5e21e0e3adffe8b8794f3929ae5c2464afa2d81fcc1a32b8ad2af2d024'],
    ['3.1.1', 2329, 2329, 'f41959352555686012a7a44490005d4c74fb79fbb5cf4968550d9f852c1233ec'],
    ['3.1.2', 2331, 2331, 'c2c2be864781981f097ff6e8a48a662c6c82313843a91a6860e6a9828d1d1990'],
    ['3.2', 2333, 2333, '5e6579169ef7e1b19e275e829925a7c77e6ddefae0639d4c2426e29e8f37c67e'],
    ['3.2.1', 2335, 2335, 'c56b893ed3983e393ee7804e9f54ec495a8da8000779cf92c2146659b4b11a3b'],
    ['3.2.2', 2337, 2337, '40bdf22657d6b6abab7e2f696daa8dfd20dbf13e77eacb87a6cec164ba0c494a'],
    ['3.2.3', 2339, 2339, 'cf64d1b822da366820e8d7bd767d10812e41418b10d1f45c4b717110e3960b61'],
    ['3.2.4', 2341, 2341, '3c2e9b8d264cd41ba8f0bf633bd3bde1b984705492023ec73d10bd1a840f4ada'],
    ['3.2.5', 2343, 2343, 'fcab22bb1c5d44a2afcca2091cfbb3719afe0d06c9d0e6fdf21ed424e8a20627'],
    ['4', 2345, 2347, '42c9f6b2c8adcea391b388f4a72cf402cfea6e3bba40ea3e20b776bd41aea646', '责任限制'],
    ['5', 2349, 2349, 'c18caea7f98aa2384c9cc948a8cf241bea9e4ac5ed3d593f86b7b1ff78d38b2e', '变更和终止'],
    ['5.1', 2351, 2351, '3d75fbdaf4a677c25c928b5f75356b281bb232ede33ba59c13c17619f3b38901'],
    ['5.2', 2353, 2353, 'e912bd7add39332e9e01809c3037e048f153f6f72cbda0c3b4dc8d8f9e8c4cf0'],
    ['6', 2355, 2359, 'a6607e78cd4bfcdf35314dc459628dd85f4d1740e580921a1f926e20969cfb43', '保密'],
    ['7', 2361, 2361, 'd2909f1647e7c891a8282759b2eaa961e84620ff04cda7b8b5478cb540d74fa4', '其他'],
    ['7.1', 2363, 2363, '854cac4364218f4eeafc50ce99227cfaf1995e6009b83a8264f8611d4a71bfde'],
    ['7.2', 2365, 2365, '91e2c91243692f3194184845e7a1d2418873fa07f46cff1954465220a9bb07e0'],
    ['7.3', 2367, 2367, 'cdbc2901eaa396ba441ec58c4e352d2d56b561139e79554f74c23006c0faaab9'],
    ['7.4', 2369, 2369, 'f9ac47efa3b601f7c331c38caf745e158320607624fce44a2d6d2d4d674179af'],
  ],
};
