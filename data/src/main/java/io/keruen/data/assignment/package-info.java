/**
 * Networks and trips to assign, and the volumes that come out, in the formats of other programs.
 *
 * <p>In: TNTP files. Out: an {@link io.keruen.data.assignment.AssignmentInput}, which holds what
 * the files say, row by row, and the {@link io.keruen.data.assignment.EngineInput} made of it.
 * Columns and units: docs/formats/assignment.md.
 */
package io.keruen.data.assignment;
