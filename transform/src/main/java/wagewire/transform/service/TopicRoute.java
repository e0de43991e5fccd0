package wagewire.transform.service;

import wagewire.model.event.Topics;

/**
 * The topics between which a worker stands.
 *
 * @param from observations
 * @param to postings
 * @param rejections what did not become a posting
 */
record TopicRoute(String from, String to, String rejections) {

  static final TopicRoute TOPICS =
      new TopicRoute(Topics.OBSERVATIONS, Topics.POSTINGS, Topics.REJECTIONS);
}
