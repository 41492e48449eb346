/**
 * Code that several packages of core share, and the sister modules with them: words, neutral trees, and text that is safe to show. It is not
 * part of the public API. Code of one package is in that package.
 */
@NullMarked
package nl.kpimodel.core.internal;

import org.jspecify.annotations.NullMarked;
