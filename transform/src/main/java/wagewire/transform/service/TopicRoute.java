package wagewire.transform.service;

import wagewire.model.event.Topics;

/**
 * The topics that a worker reads and writes.
 *
 * @param from observations
 * @param to postings
 * @param rejections what did not become a posting
 */
record TopicRoute(String from, String to, String rejections) {

  static final TopicRoute TOPICS =
      new TopicRoute(Topics.OBSERVATIONS, Topics.POSTINGS, Topics.REJECTIONS);
}
