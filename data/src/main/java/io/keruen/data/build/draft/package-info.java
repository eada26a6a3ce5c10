/**
 * The draft of a network while it is being built, and the pure steps that shape it. In: a raw graph
 * with a label per node. Out: nodes of one layer and one territory each, and links between them. A
 * step takes a {@link io.keruen.data.build.draft.Draft} and gives a new one; nothing is changed in
 * place.
 */
package io.keruen.data.build.draft;
