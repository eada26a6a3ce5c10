/**
 * Pure computing: no files, no clock, no network. See the packages below for the way of the data.
 */
package io.keruen.engine;
