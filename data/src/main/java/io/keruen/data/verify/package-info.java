/**
 * A second opinion on volumes of links: what they come to, computed anew from the files by other
 * code than the one that found them.
 *
 * <p>In: an {@link io.keruen.data.assignment.AssignmentInput} and {@link
 * io.keruen.data.assignment.LinkVolumes}. Out: {@link io.keruen.data.verify.RecomputedFigures} and
 * {@link io.keruen.data.verify.Check}s. Nothing here uses the engine; formulas:
 * docs/methods/assignment.md.
 */
package io.keruen.data.verify;
