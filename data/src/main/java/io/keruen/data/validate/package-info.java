/**
 * Is a data set fit for use? Checks what reading cannot refuse: whether the network hangs together,
 * which lengths and speeds are suspicious, how much of it has a source, how much is measured, and
 * how its distances compare with published ones.
 *
 * <p>In: a {@link io.keruen.data.dataset.DataSet}. Out: a {@link
 * io.keruen.data.validate.Validation}, a plain value; docs/formats/validation.md describes it.
 */
package io.keruen.data.validate;
