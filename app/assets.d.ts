/// <reference types="next" />
/// <reference types="react" />
declare module '*.css'
