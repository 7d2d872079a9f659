/**
 * Every error as {@code application/problem+json}, in English or Chinese. The words of a code stand
 * in the bundles {@code tandem/<module>/problems.properties} and {@code problems_zh.properties}:
 * {@code <code>} is what happened, {@code <code>.title} a short name of it where one is wanted.
 */
package tandem.web.problem;
