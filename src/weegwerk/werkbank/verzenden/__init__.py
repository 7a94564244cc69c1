"""What goes out to a party and what comes back: the page to send with, views, and what stands in the way of making final. A library for the apps."""
