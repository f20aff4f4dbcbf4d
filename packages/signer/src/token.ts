/** RFC 9110 §5.6.2: what methods and header names are made of. */
export const token: RegExp = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
