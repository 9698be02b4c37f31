import { interpolate, ledValue, value } from '../structured/ManifestTemplate';

/** UID and GID of the container: above 10000, so that it is no user of the node. */
export const CONTAINER_USER = 10_001;
/** The jar that starts the service, in the image. */
export const APPLICATION_JAR = '/app/application.jar';
/** Version of the chart and tag of the image until the first release. */
export const FIRST_VERSION = '0.1.0';
/** The image of a container: the tag says what it is, the digest, once there is one, decides what runs. */
export const IMAGE = interpolate`${value('image.repository')}:${value(
  'image.tag',
)}${ledValue('@', 'image.digest')}`;
/** Chart values that promotion sets for one environment at a time. */
export const IMAGE_OF_ENVIRONMENT = ['image.tag', 'image.digest'];
