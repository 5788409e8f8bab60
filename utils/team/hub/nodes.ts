/** From so many nodes on a hub is a cluster: fewer cannot go on without one of them. */
export const CLUSTER_LEAST = 3;
