package io.keruen.engine.flow;

/** Flow does not leave a node as it enters it: a defect of a search, whatever its input. */
public final class LostFlowException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final int addedNode;

  LostFlowException(String flowClass, int addedNode, double surplus, double demand) {
    super(
        "class '%s': at node %d %s more arrives than leaves, of %s in all"
            .formatted(flowClass, addedNode, surplus, demand));
    this.addedNode = addedNode;
  }

  /** The node, as it was added to the network's builder. */
  public int addedNode() {
    return addedNode;
  }
}
