declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const porterStemmer: { stem(token: string): string };
  export = porterStemmer;
}
