(function(){
  var widget_selector = '#jobylon-jobs-widget';
  var html_embed = '<div class="jobylon-job-list"><div id="jobylon-job-91" class="jobylon-job "><div class="jobylon-job-title js-jobylon-toggle">Weaver 91</div><ul class="jobylon-job-details"><li class="jobylon-location"><strong>Location:<